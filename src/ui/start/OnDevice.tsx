import { Button } from 'react-aria-components/Button'
import { useApp, useStage } from '../useApp.ts'
import { useSay } from '../useWords.ts'

/** Whether the program opens without a network here, and the newer build or the installing that the browser offers. */
export function OnDevice() {
  const say = useSay()
  const { device } = useStage()
  const { held, isNewer, canInstall } = useApp(state => state.onDevice)
  return (
    <div className='on-device'>
      <p>
        {say(`onDevice.held.${held}`)} {say('onDevice.nothingSent')}
      </p>
      {isNewer && (
        <p>
          {say('onDevice.newer')}{' '}
          <Button className='button' onPress={() => void device?.takeNewer()}>
            {say('onDevice.reload')}
          </Button>
        </p>
      )}
      {canInstall && (
        <Button className='button' onPress={() => void device?.install()}>
          {say('onDevice.install')}
        </Button>
      )}
    </div>
  )
}

/** Name of the program as one file. It lies in dist/ beside the site that it stands for, and is no part of it. */
export const SINGLE_FILE = 'august-storm.html'

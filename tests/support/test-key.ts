export const TEST_DATA_KEY = Buffer.alloc(32, 7).toString('base64')

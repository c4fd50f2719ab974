export const signature = (body, key) => `${key.length}:${JSON.stringify(body).length}`;

import { lanes } from './lanes';
import banners from './banners';

export * as heats from './heats';
export { default as surface } from './surface';

export const extras = [lanes, banners];

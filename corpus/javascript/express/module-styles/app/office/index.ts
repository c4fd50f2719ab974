import tickets = require('./tickets');
import { staff } from './staff';

export default { tickets, staff };

import { Router } from 'express';

const hook = Router();
// route: POST /hooks/post-office/parcels
hook.post('/parcels', (req, res) => res.sendStatus(202));
export default hook;

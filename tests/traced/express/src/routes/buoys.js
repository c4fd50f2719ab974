const { Router } = require('express');

const router = Router();

router.get('/', (request, response) => response.json([]));
router.post('/', (request, response) => response.status(201).json({}));
router.get('/lost', (request, response) => response.json([]));
router
  .route('/:id')
  .get((request, response) => (Number(request.params.id) > 1000 ? response.sendStatus(404) : response.json({})))
  .delete((request, response) => response.sendStatus(204));
router.put('/:id/chain/:link', (request, response) => response.json({}));

module.exports = router;

const { Router } = require('express');

const router = Router({ mergeParams: true });

router.get('/', (request, response) => response.json([]));
router.get('/:name.json', (request, response) => response.json({}));
router.patch('/:name', (request, response) => response.json({}));

module.exports = router;

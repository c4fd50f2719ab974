// Pilots: who brings a ship in.
const express = require('express');

const app = express();
const pilots = express.Router();

pilots.get('/:pilotId', (req, res) => res.json({}));
pilots.get('/roster', (req, res) => res.json({}));
pilots.post('/login', (req, res) => res.json({}));

app.use('/pilots', pilots);
app.listen(3000);

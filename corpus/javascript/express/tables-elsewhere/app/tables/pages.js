module.exports = {
  // route: GET /
  '/': { title: 'On air' },
  // route: GET /frequencies
  '/frequencies': { title: 'Frequencies' },
};

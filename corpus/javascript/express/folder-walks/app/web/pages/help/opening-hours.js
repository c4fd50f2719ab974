module.exports = (req, res) => res.send('<h1>Opening hours</h1>');

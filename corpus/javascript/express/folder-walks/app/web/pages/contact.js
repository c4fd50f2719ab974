module.exports = (req, res) => res.send('<h1>Contact</h1>');

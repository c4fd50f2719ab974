module.exports = (req, res) => res.send('<h1>Help</h1>');

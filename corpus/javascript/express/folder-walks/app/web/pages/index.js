module.exports = (req, res) => res.send('<h1>Lost property</h1>');

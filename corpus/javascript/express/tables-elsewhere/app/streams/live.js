const { add } = require('./registry');

// route: GET /live.mp3
add('/live.mp3', (req, res) => res.end());
// route: GET /live/{quality}.mp3
add('/live/:quality.mp3', (req, res) => res.end());

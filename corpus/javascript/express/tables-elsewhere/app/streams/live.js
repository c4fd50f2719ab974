const { add } = require('./registry');

// todo-route: GET /live.mp3
add('/live.mp3', (req, res) => res.end());
// todo-route: GET /live/{quality}.mp3
add('/live/:quality.mp3', (req, res) => res.end());

const STARS = Object.freeze({ ROOT: "/stars", LIMIT: 100 });

module.exports = { STARS, DOME: "/dome" };

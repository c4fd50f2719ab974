"use strict";

const signedIn = (req, res, next) => (req.headers.authorization ? next() : res.sendStatus(401));

module.exports = { signedIn };

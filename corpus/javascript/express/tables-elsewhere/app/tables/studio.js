const mixer = require('../controllers/mixer');

const studio = {
  // route: PUT /studio/faders/{fader}
  fade: { verb: 'PUT', url: '/faders/:fader', run: mixer.fade },
  // route: DELETE /studio/mutes/{fader}
  unmute: { verb: 'DELETE', url: '/mutes/:fader', run: mixer.unmute },
};

// route: POST /studio/jingles
studio.jingle = { verb: 'POST', url: '/jingles', run: mixer.jingle };

module.exports = studio;

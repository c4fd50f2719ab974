const env = process.env;

module.exports = {
  port: Number(env.PORT || 8080),
  prefix: env.API_PREFIX || "/api",
  telescope: env.TELESCOPE === "1",
  simulator: Boolean(env.SIMULATOR),
};

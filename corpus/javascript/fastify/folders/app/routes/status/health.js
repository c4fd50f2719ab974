// An exported route object.
module.exports = {
  method: "GET",
  // route: GET /v1/status/health
  url: "/health",
  handler: async () => "calm",
};

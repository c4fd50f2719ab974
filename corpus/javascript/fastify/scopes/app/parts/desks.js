export const desks = async (instance) => {
  // route: PUT /stage/desks/{desk}
  instance.put("/:desk", async () => ({}));
  // A route without a slash is glued to the prefix.
  // route: GET /stage/desks.json
  instance.get(".json", async () => []);
};

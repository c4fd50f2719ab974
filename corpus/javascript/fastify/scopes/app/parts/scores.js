const plugin = (fastify, options, done) => {
  fastify
    // route: GET /scores/{id}
    .get("/:id", async () => ({}))
    // route: DELETE /scores/{id}
    .delete("/:id", async () => ({}));

  fastify.register(
    function pages(fastify, options, done) {
      // route: GET /scores/{id}/pages/{page}
      fastify.get("/:page", async () => ({}));
      done();
    },
    { prefix: "/:id/pages" },
  );
  done();
};

export default plugin;

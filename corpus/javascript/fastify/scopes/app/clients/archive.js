const archive = {
  async get(path, options) {
    return fetch(`https://archive.example${path}?${new URLSearchParams(options.query)}`);
  },
};

export async function scoreOf(name) {
  // no-route: somebody else's route
  const answer = await archive.get("/scores", { query: { name } });
  return answer.json();
}

const list = (req, res) => res.json([]);

const reads = [
  // route: GET /v1/harvests
  { verb: "GET", url: "/harvests", run: list },
  // route: GET /v1/harvests/{year}
  { verb: "GET", url: "/harvests/:year", run: list },
];
const writes = [
  {
    verb: "POST",
    // route: POST /v1/harvests/{year}/crates
    url: "/harvests/:year/crates",
    run: list,
  },
];

exports.table = [...reads, ...writes];

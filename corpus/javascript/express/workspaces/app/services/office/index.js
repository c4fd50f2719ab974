const app = require("express")();

app.use("/office", require("@tramway/lines/internal/fares"));
app.use(require("@tramway/health").health("office"));
// route: GET /office/rota
app.get("/office/rota", (req, res) => res.json([]));

app.listen(3002);

import autocannon from "autocannon";

// no-route
const requests = [{ method: "GET", path: "/skis/170", url: "/skis/170", handler: null }];
autocannon({ url: "http://localhost:3000", requests });

const axios = require("axios");

const http = axios.create({ baseURL: "https://supplier.example" });

class Supplier {
  constructor(client) {
    this.client = client;
  }

  get(path, params) {
    // no-route
    return this.client.get(path, { params });
  }

  order(item, body) {
    // no-route
    return axios.post(`/orders/${item}`, body, (response) => response.data);
  }
}

module.exports = new Supplier(http);

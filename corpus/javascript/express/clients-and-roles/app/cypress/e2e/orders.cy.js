describe("orders", () => {
  it("lists them", () => {
    // no-route
    cy.intercept("GET", "/orders", { fixture: "orders.json" });
    // no-route
    cy.get("/html/body/table", { timeout: 100 });
    cy.visit("/orders");
  });
});

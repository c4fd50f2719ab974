SALES = "/sales"


class Names:
    ORDERS = "orders"

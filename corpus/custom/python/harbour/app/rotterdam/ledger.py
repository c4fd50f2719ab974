class Ledger:
    def berth(self, kind, number):
        """Which berth a ship lay at: has the framework's word, but is not of it."""
        return f"{kind} {number}"


ledger = Ledger()


# no-route
first = ledger.berth("GET", "/ledger/1")

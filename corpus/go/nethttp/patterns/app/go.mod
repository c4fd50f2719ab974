module observatory.example/domes

go 1.25


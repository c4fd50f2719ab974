module quarry

go 1.22

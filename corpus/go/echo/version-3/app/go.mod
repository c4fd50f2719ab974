module laundry.example/wash

go 1.25

require github.com/labstack/echo v3.3.10+incompatible

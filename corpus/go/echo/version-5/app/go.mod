module kites.example/workshop

go 1.25

require github.com/labstack/echo/v5 v5.4.4

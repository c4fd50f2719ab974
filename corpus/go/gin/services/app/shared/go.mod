module restaurant.example/shared

go 1.25

require github.com/gin-gonic/gin v1.12.0

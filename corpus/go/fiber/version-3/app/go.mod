module apiary.example/hives

go 1.25

require github.com/gofiber/fiber/v3 v3.0.0

package main

import (
	"log"

	"github.com/gofiber/fiber/v2"
)

type controller interface {
	Setup(router fiber.Router)
}

type films struct{}

func (films) Setup(router fiber.Router) {
	// route: GET /v1/films
	// route: GET /films
	router.Get("", ok)
	// route: GET /v1/films/{id:int}
	// route: GET /films/{id:int}
	router.Get(":id<int>", ok)
	// route: DELETE /v1/films/{id}
	// route: DELETE /films/{id}
	router.Delete("/:id", signedIn, ok)
}

type seats struct{}

func (s *seats) Setup(router fiber.Router) {
	// route: GET /v1/seats/{row}-{seat}
	// route: GET /seats/{row}-{seat}
	router.Get("/:row-:seat", ok)
}

func main() {
	app := fiber.New()
	for _, prefix := range []string{"/v1", ""} {
		router := app.Group(prefix)
		films{}.Setup(router.Group("films"))
		new(seats).Setup(router.Group("/seats/"))
	}
	// route: POST /orders
	app.Post("/orders", ok).Name("order")
	// route: GET /orders/{number}
	app.Get("/orders/:number?", ok)
	// route: GET /posters/{*}
	app.Get("/posters/*", ok)
	// route: GET /trailers/{*}
	app.Get("/trailers/+", ok)
	// route: ANY /echo
	app.All("/echo", ok)
	// route: PATCH /doors
	app.Add(fiber.MethodPatch, "/doors", ok)
	app.Route("/staff", func(router fiber.Router) {
		router.Use(signedIn)
		// route: GET /staff/shifts
		router.Get("/shifts", ok)
	})
	popcorn := fiber.New()
	// route: GET /popcorn/sizes
	popcorn.Get("/sizes", ok)
	app.Mount("/popcorn", popcorn)
	log.Fatal(app.Listen(":8080"))
}

func ok(c *fiber.Ctx) error {
	// no-route
	_ = c.Get("X-Seat", "1")
	return c.SendStatus(fiber.StatusOK)
}

func signedIn(c *fiber.Ctx) error { return c.Next() }

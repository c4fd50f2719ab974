package main

import (
	"log"

	"github.com/gofiber/fiber/v3"

	"apiary.example/hives/honey"
)

func main() {
	app := fiber.New()
	app.Use(counted)
	// route: GET /hives
	app.Get("/hives", counted, ok)
	// route: PUT /hives/{hive:int}
	// route: PATCH /hives/{hive:int}
	app.Add([]string{fiber.MethodPut, fiber.MethodPatch}, "/hives/:hive<int>", ok)
	// route: ANY /swarm
	app.All("/swarm", ok)
	// route: GET /frames/{frame}
	app.Get("/frames/:frame?", ok)
	// route: GET /flights/{*}
	app.Get("/flights/+", ok)
	// route: GET /combs/{*}/cells/{*}
	app.Get("/combs/*/cells/*", ok)
	app.Route("/queens", func(queens fiber.Router) {
		// route: GET /queens/{year}-{line}
		queens.Get("/:year-:line", ok)
		// route: DELETE /queens
		queens.Delete("", ok)
	}, "queens.")
	app.RouteChain("/drones").
		// route: GET /drones
		Get(ok).
		// route: POST /drones
		Post(counted, ok).
		RouteChain("/:drone").
		// route: PUT /drones/{drone}
		// route: DELETE /drones/{drone}
		Add([]string{"PUT", "DELETE"}, ok)
	group := app.Group("/workers", counted)
	// route: HEAD /workers/{id}
	group.Head(":id", ok)
	shift := group.RouteChain("shifts")
	// route: GET /workers/shifts
	shift.Get(ok)

	app.Use("/honey", honey.App())
	wax := fiber.New()
	// route: GET /wax/candles
	wax.Get("candles", ok)
	group.Use(counted)
	app.Use(counted, "/wax", wax)
	log.Fatal(app.Listen(":8080"))
}

func ok(c fiber.Ctx) error {
	// no-route
	_ = c.Get("X-Hive", "1")
	return c.SendStatus(fiber.StatusOK)
}

func counted(c fiber.Ctx) error { return c.Next() }

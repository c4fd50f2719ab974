// Package honey is an application within another one.
package honey

import "github.com/gofiber/fiber/v3"

// App serves the honey.
func App() *fiber.App {
	app := fiber.New()
	jars := app.Group("/jars")
	// route: GET /honey/jars/{jar}
	jars.Get("/:jar", serve)
	// route: POST /honey
	app.Post("/", serve)
	return app
}

func serve(c fiber.Ctx) error { return c.SendStatus(fiber.StatusOK) }

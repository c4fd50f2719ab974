//periplus:only github.com/gofiber/fiber/v3

package main

import "github.com/gofiber/fiber/v3"

func init() {
	periplusFramework = "Fiber v" + fiber.Version
	fiber.PeriplusServe = func(app *fiber.App) {
		rows := []periplusRow{}
		for _, route := range app.GetRoutes(true) {
			rows = append(rows, periplusFiberRow(route.Method, route.Path))
		}
		periplusFiber(rows)
	}
}

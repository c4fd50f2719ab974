// Package routers says which controller serves what.
package routers

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"

	"vineyard.example/cellar/controllers"
)

func init() {
	// route: GET /barrels
	// route: POST /barrels
	web.Router("/barrels", &controllers.Barrels{}, "get:Get;post:Post")
	// route: GET /barrels/{number:int}
	// route: DELETE /barrels/{number:int}
	web.Router("/barrels/:number([0-9]+)", &controllers.Barrels{}, "get:Show;delete:Empty")
	// route: ANY /barrels/{number:int}/level
	web.Router("/barrels/:number:int/level", &controllers.Barrels{}, "*:Show")
	// route: GET /health
	web.Get("/health", func(ctx *context.Context) {})
	web.AutoRouter(&controllers.TastingController{})

	cellar := web.NewNamespace("/v1",
		web.NSBefore(func(ctx *context.Context) {}),
		web.NSNamespace("/years/:year",
			web.NSInclude(&controllers.Harvest{}),
		),
		// route: PUT /v1/prices
		web.NSRouter("/prices", &controllers.Barrels{}, "put:Empty"),
		// route: GET /v1/weather
		web.NSGet("/weather", func(ctx *context.Context) {}),
	)
	web.AddNamespace(cellar)
}

package main

import (
	"net/http"

	"github.com/astaxie/beego"
	"github.com/astaxie/beego/context"

	"auction.example/stamps/controllers"
)

func main() {
	beego.BConfig.WebConfig.AutoRender = false
	beego.BConfig.RouterCaseSensitive = true
	// route: GET /lots/{id}
	// route: PUT /lots/{id}
	// route: POST /lots/{id}
	beego.Router("/lots/:id", &controllers.Lots{})
	// route: DELETE /lots/{id:int}/bids
	// route: PATCH /lots/{id:int}/bids
	beego.Router("/lots/:id:int/bids", &controllers.Lots{}, "delete,patch:Withdraw")
	// route: ANY /lots/{*}
	beego.Router("/lots/*", &controllers.Lots{}, "*:Find")
	// route: GET /clock
	beego.Get("/clock", tick)
	// route: ANY /hammer
	beego.Any("/hammer", tick)
	// route: ANY /catalogue
	beego.Handler("/catalogue", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	// route: GET /sellers
	// route: PUT /sellers
	// route: POST /sellers
	// route: GET /sellers/{objectId}
	// route: PUT /sellers/{objectId}
	// route: POST /sellers/{objectId}
	beego.RESTRouter("/sellers", &controllers.Lots{})
	beego.AutoPrefix("/back", &controllers.AlbumController{})

	room := beego.NewNamespace("/rooms").
		// route: GET /rooms/{room}/seats
		Router("/:room/seats", &controllers.Lots{}, "get:Find").
		// route: POST /rooms/bell
		Post("/bell", tick).
		AutoRouter(&controllers.Watermark{}).
		Namespace(
			// route: GET /rooms/north/door
			beego.NewNamespace("/north").Get("/door", tick),
		)
	beego.AddNamespace(room)
	beego.Run()
}

func tick(ctx *context.Context) {
	// no-route
	_ = ctx.Input.Header("X-Paddle")
}

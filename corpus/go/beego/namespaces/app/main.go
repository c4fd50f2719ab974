package main

import (
	"net/http"

	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context"

	"gym.example/walls/controllers"
	_ "gym.example/walls/routers"
)

const base = "/api"

func main() {
	web.BConfig.WebConfig.AutoRender = false
	walls := web.NewNamespace(base+"/v2",
		web.NSCond(func(ctx *context.Context) bool { return true }),
		web.NSBefore(signedIn),
		web.NSNamespace("/walls",
			web.NSInclude(&controllers.Walls{}),
			web.NSNamespace("/by/:wall",
				// route: GET /api/v2/walls/by/{wall}/holds
				web.NSRouter("/holds", &controllers.Holds{}),
				// route: PUT /api/v2/walls/by/{wall}/holds/{hold}
				web.NSRouter("/holds/:hold", &controllers.Holds{}, "put:Move"),
			),
		),
		// route: POST /api/v2/chalk
		web.NSPost("/chalk", serve),
		// route: PUT /api/v2/chalk
		web.NSPut("/chalk", serve),
		// route: PATCH /api/v2/chalk
		web.NSPatch("/chalk", serve),
		// route: DELETE /api/v2/chalk
		web.NSDelete("/chalk", serve),
		// route: HEAD /api/v2/chalk
		web.NSHead("/chalk", serve),
		// route: OPTIONS /api/v2/chalk
		web.NSOptions("/chalk", serve),
		// route: ANY /api/v2/ropes
		web.NSAny("/ropes", serve),
		// route: ANY /api/v2/photos
		web.NSHandler("/photos", http.NotFoundHandler()),
		web.NSAutoRouter(&controllers.BeltController{}),
		web.NSAutoPrefix("/old", &controllers.ShoeController{}),
		// route: GET /api/v2/belts
		web.NSCtrlGet("/belts", controllers.Holds.Weigh),
		// route: POST /api/v2/belts
		web.NSCtrlPost("/belts", (*controllers.Holds).Move),
	)
	web.AddNamespace(walls, web.NewNamespace("/open",
		// route: GET /open/hours
		web.NSGet("/hours", serve),
	))
	web.AutoPrefix("/admin", &controllers.KeyController{})
	// route: DELETE /belts/{belt}
	web.CtrlDelete("/belts/:belt", (*controllers.Holds).Move)
	// route: ANY /belts
	web.CtrlAny("/belts", controllers.Holds.Weigh)
	// route: PATCH /holds/{hold}
	web.RouterWithOpts("/holds/:hold", &controllers.Holds{}, web.WithRouterMethods(&controllers.Holds{}, "patch:Move"))
	web.Run()
}

func signedIn(ctx *context.Context) {}

func serve(ctx *context.Context) {}

package main

import (
	"github.com/beego/beego/v2/server/web"

	"ropery.example/ropes/controllers"
)

func main() {
	web.BConfig.RunMode = web.PROD
	web.BConfig.WebConfig.AutoRender = false
	web.AddNamespace(web.NewNamespace("/api", web.NSInclude(&controllers.Ropes{})))
	// route: GET /api/ropes
	web.Router("/api/ropes", &controllers.Ropes{}, "GET:List")
	// route: POST /api/ropes/splice
	web.Router("/api/ropes/splice", &controllers.Ropes{}, "POST:Splice")
	web.Run()
}

package routers

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context/param"
)

func init() {
	const harvest = "vineyard.example/cellar/controllers:Harvest"
	web.GlobalControllerRouter[harvest] = append(web.GlobalControllerRouter[harvest],
		web.ControllerComments{
			Method:           "Grapes",
			Router:           `/grapes/:kind`,
			AllowHTTPMethods: []string{"get", "post"},
			MethodParams:     param.Make(),
		},
	)
}

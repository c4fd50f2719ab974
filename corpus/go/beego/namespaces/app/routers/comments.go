// Package routers holds what is generated of comments.
package routers

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/context/param"
)

func init() {
	const walls = "gym.example/walls/controllers:Walls"
	web.GlobalControllerRouter[walls] = append(web.GlobalControllerRouter[walls],
		web.ControllerComments{
			Method: "List", Router: `/`, AllowHTTPMethods: []string{"get"}, MethodParams: param.Make(),
		},
		web.ControllerComments{
			Method: "Paint", Router: `/:wall([0-9]+)/paint`, AllowHTTPMethods: []string{"post", "put"}, MethodParams: param.Make(),
		},
	)
}

module gym.example/walls

go 1.25

require github.com/beego/beego/v2 v2.3.8

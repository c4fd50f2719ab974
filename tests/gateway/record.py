"""Sets up API Gateway on a local moto server, and writes its answers in the three spellings that dumps have.

    record.py FOLDER

`wire/` holds the bodies of the HTTP answers, `sdk/` what the SDK makes of them, `cli/` what the AWS command line prints
for the same calls. Nothing leaves this machine: moto imitates AWS, and the credentials are made up.
"""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys

import boto3
from moto.server import ThreadedMotoServer

REGION = "eu-north-1"
os.environ.update(
    AWS_ACCESS_KEY_ID="testing", AWS_SECRET_ACCESS_KEY="testing", AWS_DEFAULT_REGION=REGION, MOTO_ACCOUNT_ID="123456789012"
)

LAMBDA = (
    f"arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/"
    f"arn:aws:lambda:{REGION}:123456789012:function:cargo-api/invocations"
)
POLICY = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*"},
        {
            "Effect": "Deny",
            "Principal": "*",
            "Action": "execute-api:Invoke",
            "Resource": "*",
            "Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}},
        },
    ],
}


class Recorder:
    """Makes calls, and keeps each answer under a name."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.wire, self.sdk, self.cli = {}, {}, {}
        self.clients = {
            name: boto3.client(name, endpoint_url=endpoint, region_name=REGION) for name in ("apigateway", "apigatewayv2")
        }

    def record(self, name, service, call, **arguments):
        client = self.clients[service]
        bodies = []
        keep = lambda http_response, **_: bodies.append(http_response.content)
        client.meta.events.register("after-call", keep)
        answer = getattr(client, call)(**arguments)
        client.meta.events.unregister("after-call", keep)
        self.wire[name] = json.loads(bodies[-1])
        answer.pop("ResponseMetadata")
        self.sdk[name] = answer
        words = ["--%s" % key_to_flag(key) for key in arguments]
        flags = [item for word, value in zip(words, arguments.values()) for item in (word, as_word(value))]
        command = [sys.executable, "-m", "awscli", service, call.replace("_", "-"), *flags, "--output", "json"]
        printed = subprocess.run(
            [*command, "--endpoint-url", self.endpoint, "--region", REGION, "--no-cli-pager"][: -1],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        self.cli[name] = json.loads(printed or "{}")
        return answer


def key_to_flag(key):
    return "".join("-" + letter.lower() if letter.isupper() else letter for letter in key).lstrip("-")


def as_word(value):
    return ",".join(value) if isinstance(value, list) else str(value)


def rest_api(client, name, tags, **more):
    api = client.create_rest_api(name=name, description="recorded", tags=tags, **more)["id"]
    root = client.get_resources(restApiId=api)["items"][0]["id"]
    return api, root


def resource(client, api, parent, part):
    return client.create_resource(restApiId=api, parentId=parent, pathPart=part)["id"]


def method(client, api, where, verb, integration, uri=None, **more):
    more = {"authorizationType": "NONE", **more}
    client.put_method(restApiId=api, resourceId=where, httpMethod=verb, **more)
    client.put_method_response(restApiId=api, resourceId=where, httpMethod=verb, statusCode="200")
    arguments = {"uri": uri, "integrationHttpMethod": "POST"} if uri else {}
    if integration == "MOCK":
        arguments["requestTemplates"] = {"application/json": '{"statusCode": 200}'}
    client.put_integration(restApiId=api, resourceId=where, httpMethod=verb, type=integration, **arguments)


def deploy(client, api, stage):
    client.create_deployment(restApiId=api, stageName=stage)


def set_up_rest(recorder):
    client = recorder.clients["apigateway"]
    cargo, root = rest_api(
        client,
        "cargo",
        {"service": "cargo", "team": "freight"},
        endpointConfiguration={"types": ["REGIONAL"]},
    )
    token = client.create_authorizer(
        restApiId=cargo,
        name="merchants",
        type="TOKEN",
        authorizerUri=LAMBDA,
        identitySource="method.request.header.Authorization",
    )["id"]
    pool = client.create_authorizer(
        restApiId=cargo,
        name="masters",
        type="COGNITO_USER_POOLS",
        providerARNs=[f"arn:aws:cognito-idp:{REGION}:123456789012:userpool/{REGION}_x"],
        identitySource="method.request.header.Authorization",
    )["id"]
    manifests = resource(client, cargo, root, "manifests")
    manifest = resource(client, cargo, manifests, "{manifestId}")
    rest = resource(client, cargo, root, "{proxy+}")
    method(client, cargo, manifests, "GET", "AWS_PROXY", LAMBDA, apiKeyRequired=True)
    method(client, cargo, manifests, "POST", "AWS_PROXY", LAMBDA, authorizationType="CUSTOM", authorizerId=token)
    method(client, cargo, manifests, "OPTIONS", "MOCK")
    method(
        client, cargo, manifest, "ANY", "HTTP_PROXY", "https://cargo.internal.example/{proxy}",
        authorizationType="COGNITO_USER_POOLS", authorizerId=pool, operationName="manifest",
    )
    method(client, cargo, manifest, "DELETE", "HTTP", "https://cargo.internal.example/x", authorizationType="AWS_IAM")
    method(client, cargo, rest, "ANY", "HTTP_PROXY", "https://cargo.internal.example/{proxy}")
    deploy(client, cargo, "prod")

    tides, root = rest_api(
        client, "tides", {"service": "tides"}, endpointConfiguration={"types": ["REGIONAL"]}, policy=json.dumps(POLICY)
    )
    method(client, tides, resource(client, tides, root, "tides"), "GET", "MOCK")
    deploy(client, tides, "test")

    closed, root = rest_api(
        client,
        "closed",
        {"service": "cargo"},
        endpointConfiguration={"types": ["PRIVATE"], "vpcEndpointIds": ["vpce-1"]},
    )
    method(client, closed, resource(client, closed, root, "ledger"), "GET", "MOCK")
    deploy(client, closed, "prod")

    skipped, root = rest_api(client, "experiment", {"dd_skip_endpoint": "true"})
    method(client, skipped, resource(client, skipped, root, "lab"), "GET", "MOCK")

    client.create_domain_name(
        domainName="freight.harbour.example",
        regionalCertificateArn=f"arn:aws:acm:{REGION}:123456789012:certificate/a",
        endpointConfiguration={"types": ["REGIONAL"]},
        securityPolicy="TLS_1_2",
    )
    client.create_base_path_mapping(
        domainName="freight.harbour.example", basePath="freight", restApiId=cargo, stage="prod"
    )
    client.create_usage_plan(
        name="all", apiStages=[{"apiId": cargo, "stage": "prod"}], throttle={"burstLimit": 5, "rateLimit": 2.0}
    )

    recorder.record("rest-apis", "apigateway", "get_rest_apis")
    for api in (cargo, tides, closed, skipped):
        recorder.record(f"{api}-resources", "apigateway", "get_resources", restApiId=api, embed=["methods"])
        recorder.record(f"{api}-stages", "apigateway", "get_stages", restApiId=api)
        recorder.record(f"{api}-authorizers", "apigateway", "get_authorizers", restApiId=api)
    recorder.record("domain-names", "apigateway", "get_domain_names")
    recorder.record(
        "freight.harbour.example-mappings", "apigateway", "get_base_path_mappings", domainName="freight.harbour.example"
    )
    recorder.record("usage-plans", "apigateway", "get_usage_plans")


def set_up_http(recorder):
    client = recorder.clients["apigatewayv2"]
    pilots = client.create_api(Name="pilots", ProtocolType="HTTP", Tags={"service": "pilots", "team": "pilotage"})["ApiId"]
    jwt = client.create_authorizer(
        ApiId=pilots,
        AuthorizerType="JWT",
        IdentitySource=["$request.header.Authorization"],
        Name="masters",
        JwtConfiguration={"Audience": ["harbour"], "Issuer": "https://id.harbour.example"},
    )["AuthorizerId"]
    proxy = client.create_integration(
        ApiId=pilots,
        IntegrationType="HTTP_PROXY",
        IntegrationMethod="ANY",
        IntegrationUri="https://pilots.internal.example/{proxy}",
        PayloadFormatVersion="1.0",
    )["IntegrationId"]
    function = client.create_integration(
        ApiId=pilots,
        IntegrationType="AWS_PROXY",
        IntegrationMethod="POST",
        IntegrationUri=f"arn:aws:lambda:{REGION}:123456789012:function:roster",
        PayloadFormatVersion="2.0",
    )["IntegrationId"]
    for key, target, more in [
        ("GET /pilots/{id}", proxy, {"AuthorizationType": "JWT", "AuthorizerId": jwt, "AuthorizationScopes": ["read"]}),
        ("POST /pilots/login", proxy, {}),
        ("GET /roster", function, {"AuthorizationType": "AWS_IAM", "OperationName": "roster"}),
        ("ANY /{proxy+}", proxy, {}),
        ("$default", proxy, {}),
    ]:
        client.create_route(ApiId=pilots, RouteKey=key, Target=f"integrations/{target}", **more)
    client.create_stage(ApiId=pilots, StageName="$default", AutoDeploy=True)
    client.create_domain_name(
        DomainName="pilots.harbour.example",
        DomainNameConfigurations=[
            {"CertificateArn": f"arn:aws:acm:{REGION}:123456789012:certificate/b", "EndpointType": "REGIONAL"}
        ],
    )
    client.create_api_mapping(ApiId=pilots, DomainName="pilots.harbour.example", Stage="$default", ApiMappingKey="v1")

    sounds = client.create_api(
        Name="fog", ProtocolType="WEBSOCKET", RouteSelectionExpression="$request.body.action", Tags={"service": "fog"}
    )["ApiId"]
    for key in ("$connect", "$default", "sound"):
        client.create_route(ApiId=sounds, RouteKey=key, AuthorizationType="AWS_IAM" if key == "$connect" else "NONE")

    recorder.record("http-apis", "apigatewayv2", "get_apis")
    for api in (pilots, sounds):
        recorder.record(f"{api}-routes", "apigatewayv2", "get_routes", ApiId=api)
        recorder.record(f"{api}-integrations", "apigatewayv2", "get_integrations", ApiId=api)
        recorder.record(f"{api}-stages", "apigatewayv2", "get_stages", ApiId=api)
    # moto has no list of authorizers for HTTP APIs, only single ones.
    recorder.record(f"{pilots}-authorizer", "apigatewayv2", "get_authorizer", ApiId=pilots, AuthorizerId=jwt)
    recorder.record("http-domain-names", "apigatewayv2", "get_domain_names")
    recorder.record(
        "pilots.harbour.example-mappings", "apigatewayv2", "get_api_mappings", DomainName="pilots.harbour.example"
    )


def main(folder):
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    recorder = Recorder(f"http://{host}:{port}")
    set_up_rest(recorder)
    set_up_http(recorder)
    server.stop()
    for spelling in ("wire", "sdk", "cli"):
        target = pathlib.Path(folder) / spelling
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for name, answer in getattr(recorder, spelling).items():
            text = json.dumps(answer, indent=1, default=shown) + "\n"
            (target / f"{name}.json").write_text(text, encoding="utf-8")


def shown(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    raise TypeError(value)


main(sys.argv[1])

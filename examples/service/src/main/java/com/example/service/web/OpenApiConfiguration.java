package com.example.service.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.licet.candidate.Candidate;
import org.licet.evaluation.Evaluation;
import org.licet.json.Schemas;
import org.licet.outlook.Plan;
import org.licet.outlook.Timeline;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Describes the service by OpenAPI 3.1, whose schemas are JSON Schemas, as Licet's are. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String KEY = "key";

  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(Candidate.class, new JsonSchema().$ref("/v1/schemas/candidate"))
        .replaceWithSchema(Evaluation.class, new JsonSchema().$ref("/v1/schemas/evaluation"))
        .replaceWithSchema(Plan.class, object("A plan: its paths, each with steps."))
        .replaceWithSchema(Timeline.class, object("A timeline: its periods and changes."))
        .replaceWithSchema(JsonNode.class, object("An answer for each key of a question."));
  }

  private static JsonSchema object(String description) {
    JsonSchema schema = new JsonSchema();
    schema.addType("object");
    schema.setDescription(description);
    return schema;
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(new Info().title("Licet service").version("1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    KEY, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
        .addSecurityItem(new SecurityRequirement().addList(KEY));
  }

  /** The schemas to which the description refers. */
  @RestController
  @RequestMapping(path = "/v1/schemas", produces = "application/schema+json")
  static class SchemaController {

    @GetMapping("/candidate")
    String candidate() {
      return Schemas.candidate();
    }

    @GetMapping("/evaluation")
    String evaluation() {
      return Schemas.evaluation();
    }
  }
}

/** What the service answers over HTTP. */
package com.example.service.web;
